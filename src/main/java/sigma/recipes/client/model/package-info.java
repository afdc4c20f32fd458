/** Members, teams, workspaces and connections as records for steps. Uses no other sub-package. */
package sigma.recipes.client.model;
