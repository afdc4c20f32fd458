/**
 * The administration of a running sandbox, over a port of its own: other programs plan faults, move the clock, delay lists
 * and end tokens.
 */
package sigma.recipes.sandbox.admin;
