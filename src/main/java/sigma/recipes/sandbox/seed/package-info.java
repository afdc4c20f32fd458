/**
 * The entries of the seed, {@code sandbox/organization.yaml}, for the modules that create them.
 */
package sigma.recipes.sandbox.seed;
