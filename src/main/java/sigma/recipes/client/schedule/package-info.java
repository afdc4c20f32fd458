/** Scheduled exports of workbooks, and workbooks that are sent at once. */
package sigma.recipes.client.schedule;
