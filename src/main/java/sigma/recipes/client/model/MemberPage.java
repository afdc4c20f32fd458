package sigma.recipes.client.model;

import java.util.List;
import java.util.Optional;

/**
 * One page of the list of members.
 *
 * @param entries the members on it
 * @param next    how to ask for the next page; nothing on the last one
 */
public record MemberPage(List<Member> entries, Optional<PageToken> next) {
}
