/**
 * The mock interview on full screens: what it will be like, one question at a time under the clock,
 * then the answers graded one by one, then the scorecard.
 */
package dev.grill.tui.mock;
