/**
 * The learner's side: the log of what happened, its fold into what is remembered, the day's queue
 * and a session over it. Pure: moments, days and ids are passed in.
 */
package dev.grill.review;
