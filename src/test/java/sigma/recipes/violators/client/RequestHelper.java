package sigma.recipes.violators.client;

/** Has a meaningless name. */
class RequestHelper {
}
