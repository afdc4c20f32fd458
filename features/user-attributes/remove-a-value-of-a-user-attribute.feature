Feature: Remove a value of a user attribute
  Removes the value of a user attribute from a member, a team or a tenant. For a member, the value of a team then applies, or
  the default value.

  Use it when an exception ends. To remove all values of a user attribute, run `remove-all-values-of-a-user-attribute`.

  It needs a user attribute, and a member, a team or a tenant for which it is set. You need to be an administrator. It removes
  one value.

  @runbook
  Scenario Outline: Remove the value of a member
    Given the user attribute "<user attribute>"
    And the member "<member>"
    And "<member>" has a value of the user attribute "<user attribute>" already
    When I remove the value of the user attribute "<user attribute>" of "<member>"
    Then "<member>" has no value of the user attribute "<user attribute>"

    Examples: What you fill in
      | user attribute | member      |
      | Sales District | Lukas Meyer |

  @runbook
  Scenario Outline: Remove the value of a team
    Given the user attribute "<user attribute>"
    And the team "<team>"
    And the team "<team>" has a value of the user attribute "<user attribute>" already
    When I remove the value of the user attribute "<user attribute>" of the team "<team>"
    Then the team "<team>" has no value of the user attribute "<user attribute>"

    Examples: What you fill in
      | user attribute | team    |
      | Sales District | Finance |

  @runbook @sandbox
  Scenario Outline: Remove the value of a tenant
    Given the user attribute "<user attribute>"
    And the tenant "<tenant>"
    And the tenant "<tenant>" has a value of the user attribute "<user attribute>" already
    When I remove the value of the user attribute "<user attribute>" of the tenant "<tenant>"
    Then the tenant "<tenant>" has no value of the user attribute "<user attribute>"

    Examples: What you fill in
      | user attribute | tenant                |
      | Sales District | Harbor & Pine Nordics |

  Rule: Other values remain

    Scenario: The team of a member keeps its value
      Given the user attribute "Territory"
      And the team "Finance" with the member "Ana Silva"
      And the user attribute "Territory" of the team "Finance" is "North" already
      And the user attribute "Territory" of "Ana Silva" is "South" already
      When I remove the value of the user attribute "Territory" of "Ana Silva"
      Then "Ana Silva" has no value of the user attribute "Territory"
      And the user attribute "Territory" of the team "Finance" is "North"

  Rule: Only an administrator can remove values

    Scenario: A member tries to remove their own value
      Given the user attribute "Territory"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And the user attribute "Territory" of "Ana Silva" is "South" already
      When "Ana Silva" tries to remove the value of the user attribute "Territory" of "Ana Silva"
      Then Sigma refuses, because only an administrator may do this
      And the user attribute "Territory" of "Ana Silva" is "South"

  Rule: The user attribute must exist

    Scenario: The user attribute does not exist
      Given the member "Ana Silva"
      When I try to remove the value of a user attribute that does not exist of "Ana Silva"
      Then Sigma refuses, because the user attribute does not exist
