/** Choosing and ordering cards by what a person types. */
package dev.grill.review.find;
