/**
 * Files with exclusive locks. A lock ends with its process, even after a crash. Start with
 * {@link sigma.recipes.lock.LockedFile}.
 */
package sigma.recipes.lock;
