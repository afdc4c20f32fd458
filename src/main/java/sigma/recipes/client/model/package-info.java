/**
 * Members, teams, workspaces and connections as the steps see them. Uses no other sub-package.
 */
package sigma.recipes.client.model;
