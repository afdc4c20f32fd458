/**
 * The state of an organization: entities in a store for each kind, with indexes, a rollback journal, ids and a clock.
 *
 * <p>Start at {@link sigma.recipes.sandbox.store.State}. A {@link sigma.recipes.sandbox.store.Kind} declares everything
 * about its store.
 */
package sigma.recipes.sandbox.store;
