/**
 * Declared resources and their verbs: list, get, create, update, delete, link, and jobs.
 *
 * <p>Start at {@link sigma.recipes.sandbox.resource.Resource}; {@code documents.Bookmarks} is a short example.
 */
package sigma.recipes.sandbox.resource;
