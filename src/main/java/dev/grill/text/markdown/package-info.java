/** Markdown, formulas and code as styled lines. */
package dev.grill.text.markdown;
