/** What people are told: texts in their language, and failures with the remedy. */
package dev.grill.message;
