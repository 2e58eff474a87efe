/** When a card comes back: grades, memory, SM-2 and the day an answer belongs to. Pure. */
package dev.grill.schedule;
