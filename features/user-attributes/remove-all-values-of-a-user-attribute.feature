Feature: Remove all values of a user attribute
  Removes the values of a user attribute from all members, teams and tenants. The user attribute itself and its default value
  remain.

  Use it before you give a user attribute a new meaning, so that no old value applies. List the values first with
  `list-the-values-of-a-user-attribute`. Undoing the run sets them again.

  It needs a user attribute. You need to be an administrator. It sends one request for every 100 values.

  @runbook
  Scenario Outline: Remove all values
    Given the user attribute "<user attribute>"
    And a member, team or tenant has a value of the user attribute "<user attribute>" already
    When I remove all values of the user attribute "<user attribute>"
    Then no member, team or tenant has a value of the user attribute "<user attribute>"

    Examples: What you fill in
      | user attribute |
      | Sales District |

  Rule: Values of members and teams are removed

    Scenario: A member and a team have values
      Given the user attribute "Territory"
      And the team "Finance" with the member "Ana Silva"
      And the user attribute "Territory" of the team "Finance" is "North" already
      And the user attribute "Territory" of "Ana Silva" is "South" already
      When I remove all values of the user attribute "Territory"
      Then no member, team or tenant has a value of the user attribute "Territory"

  Rule: Values of tenants are removed

    @sandbox
    Scenario: A tenant has a value
      Given the user attribute "Territory"
      And the tenant "Harbor & Pine Nordics"
      And the user attribute "Territory" of the tenant "Harbor & Pine Nordics" is "North" already
      When I remove all values of the user attribute "Territory"
      Then the tenant "Harbor & Pine Nordics" has no value of the user attribute "Territory"

  Rule: Values of other user attributes remain

    Scenario: A member has values of two user attributes
      Given the user attribute "Territory"
      And the user attribute "Branch"
      And the member "Ana Silva"
      And the user attribute "Territory" of "Ana Silva" is "South" already
      And the user attribute "Branch" of "Ana Silva" is "Harbor" already
      When I remove all values of the user attribute "Territory"
      Then "Ana Silva" has no value of the user attribute "Territory"
      And the user attribute "Branch" of "Ana Silva" is "Harbor"
