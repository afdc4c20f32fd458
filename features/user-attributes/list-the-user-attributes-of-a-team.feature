Feature: List the user attributes of a team
  Lists the user attributes that are set for a team, with their values.

  Use it to see which rows of data the members of a team get, or before you delete a team, which deletes its values. User
  attributes that are not set for the team are not listed; their default values apply.

  It needs a team. You need to be an administrator. It changes nothing.

  @runbook
  Scenario Outline: List the user attributes
    Given the team "<team>"
    When I list the user attributes of the team "<team>"
    Then no user attribute is listed twice

    Examples: What you fill in
      | team    |
      | Finance |

  Rule: User attributes with a value are listed

    Scenario: A team has a value of one of two user attributes
      Given the user attribute "Territory"
      And the user attribute "Branch"
      And the team "Finance"
      And the user attribute "Territory" of the team "Finance" is "North" already
      When I list the user attributes of the team "Finance"
      Then the user attribute "Territory" is on the list
      And the user attribute "Branch" is not on the list
      And no user attribute is listed twice

  Rule: Only an administrator can read the values

    Scenario: A member of the team tries to read them
      Given the team "Finance" with the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to list the user attributes of the team "Finance"
      Then Sigma refuses, because only an administrator may do this

  Rule: The team must exist

    Scenario: The team does not exist
      When I try to list the user attributes of a team that does not exist
      Then Sigma refuses, because the team does not exist
