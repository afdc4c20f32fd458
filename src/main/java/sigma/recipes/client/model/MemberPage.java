package sigma.recipes.client.model;

import java.util.List;
import java.util.Optional;

/**
 * One page of the list of members.
 *
 * @param entries its members
 * @param next    the token of the next page; empty on the last page
 */
public record MemberPage(List<Member> entries, Optional<PageToken> next) {
}
