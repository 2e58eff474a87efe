/** What every screen is made of: keys, lists, text boxes, notices, and the loop that runs them. */
package dev.grill.tui.kit;
