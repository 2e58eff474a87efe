/** The screens of the settings: values, the decks taken when none is named, keys. */
package dev.grill.tui.settings;
