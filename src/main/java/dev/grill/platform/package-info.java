/** What the machine gives: environment, paths, streams, profiles, the log of crashes. */
package dev.grill.platform;
