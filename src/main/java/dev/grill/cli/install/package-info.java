/** What the installer runs: native libraries unpacked, the class-data archive trained. */
package dev.grill.cli.install;
