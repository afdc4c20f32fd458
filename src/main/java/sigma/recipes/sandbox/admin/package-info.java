/**
 * The administration of a running sandbox, on a separate port: other programs plan faults, advance the clock, delay lists
 * and revoke tokens.
 */
package sigma.recipes.sandbox.admin;
