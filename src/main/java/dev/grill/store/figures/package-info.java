/** What the answers of a log come to, in the form in which a store keeps it. */
package dev.grill.store.figures;
