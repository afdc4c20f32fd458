Feature: Make a team equal to a file
  Adds everyone in a file to a team, and removes everyone else from it.

  Use it with an export of your identity provider, so that a team follows a group there. Run it with `--plan` first to see how
  many members it would add and remove.

  It needs a team, and a CSV file with a column email, or the email addresses themselves, separated by commas. It changes
  nothing if one of the addresses belongs to no active member. Members join without admin rights; admins of the team who are
  in the file remain admins. A CSV file in the folder of the run contains the result of each row.

  @runbook
  Scenario Outline: A team gets the members of a file
    Given the team "<team>"
    And the members of the file "<members file>"
    When I make the team "<team>" equal to the file "<members file>"
    Then the team "<team>" has exactly the members of the file "<members file>"

    Examples: What you fill in
      | team        | members file                           |
      | Field Sales | features/many-members/team-members.csv |

  Rule: Members who are not in the file leave the team

    Scenario: A member of the team is not in the file
      Given the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      And the members of the file "features/many-members/team-members.csv"
      When I make the team "Finance" equal to the file "features/many-members/team-members.csv"
      Then the team "Finance" has exactly the members of the file "features/many-members/team-members.csv"
      And "Ana Silva" is not in the team "Finance"
