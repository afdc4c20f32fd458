Feature: Look up a member
  Finds one member by name, email address or id, and shows the email address, the account type and the state.

  Use it before you change a member, since two members can have the same name. Email addresses are compared ignoring case. If
  a name matches more than one member, the recipe stops and lists them.

  It needs a member, and changes nothing. It returns the member's id for the next recipe.

  @runbook
  Scenario Outline: Look up one member
    Given the member "<member>", active or not
    When I look up the member "<member>"
    Then I find "<member>"
    And I learn the email address, the account type and the state

    Examples: What you fill in
      | member   |
      | Chen Wei |

  Rule: A name finds one member, or lists the candidates

    Scenario: Look up a member by name
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      When I look up the name of "Ana Silva"
      Then I find "Ana Silva"

    Scenario: Two members have the same name
      Given the member "Ana Silva" at ana@example.com
      And the member "Ana Silva" at ana.silva@example.com
      When I try to look up the name of "Ana Silva"
      Then the recipe stops and lists 2 members called "Ana Silva"

  Rule: An email address finds one member

    Scenario: Look up a member by email address
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      When I look up the email address of "Ana Silva"
      Then I find "Ana Silva"

    Scenario: Look up an email address in capitals
      Given the member "Ana Silva"
      When I look up the email address of "Ana Silva", in capitals
      Then I find "Ana Silva"

    Scenario: The email address was never used
      When I look up the email address nobody@example.com
      Then I find no member

  Rule: An id finds one member, active or not

    Scenario: Look up a member by id
      Given the member "Ana Silva"
      When I look up the id of "Ana Silva"
      Then I find "Ana Silva"

    Scenario: Look up a deactivated member by id
      Given the deactivated member "Ana Silva"
      When I look up the id of "Ana Silva"
      Then I find "Ana Silva"
      And "Ana Silva" is deactivated

    Scenario: No member has the id
      When I try to look up a member that does not exist
      Then Sigma refuses, because the member does not exist
