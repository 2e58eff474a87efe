/** The settings file: what can be set, its values, and writing one of them. */
package dev.grill.settings;
