/** Marking typed answers: which key points an answer covers, and the grade that suggests. */
package dev.grill.answer;
