/** Figures over the log: statistics, heat map, forgetting curve, the counts of home. */
package dev.grill.review.figures;
