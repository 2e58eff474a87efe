/** What the screens ask for, answered by the library and the settings. */
package dev.grill.cli.backend;
