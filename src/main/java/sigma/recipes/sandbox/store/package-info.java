/**
 * What an organization has: entities in a store for each kind, with indexes, a journal that takes back changes, ids and a
 * clock.
 *
 * <p>Start at {@link sigma.recipes.sandbox.store.State}. A {@link sigma.recipes.sandbox.store.Kind} declares everything about
 * its store, so that a new kind touches no other file.
 */
package sigma.recipes.sandbox.store;
