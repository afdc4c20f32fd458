/** Scheduled exports of workbooks, and workbooks that are sent immediately. */
package sigma.recipes.client.schedule;
