/** The program: {@code Main} hands the outside to {@code Program}, which runs one command line. */
package dev.grill;
