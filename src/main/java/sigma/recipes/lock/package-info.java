/**
 * Files that one process at a time works with. The lock ends with its process, however that ends. Uses nothing; start with
 * {@link sigma.recipes.lock.LockedFile}.
 */
package sigma.recipes.lock;
