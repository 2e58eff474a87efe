/**
 * Text as people type and see it: matching typed answers to key points, display width, wrapping,
 * escaping what came from outside, messages in both languages. Pure.
 */
package dev.grill.text;
