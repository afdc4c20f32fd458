Feature: Set a user attribute
  Sets the value of a user attribute for a member, a team or a tenant.

  Use it where a user attribute filters data, for example when a colleague takes over another region. The value of a member
  takes precedence over the values of the member's teams. To set many values at once, run `set-many-user-attributes`.

  It needs an existing user attribute, a member, a team or a tenant, and the value. You need to be an administrator. It sets
  one value, and replaces an earlier one.

  @runbook
  Scenario Outline: Set a user attribute of a member
    Given the user attribute "<user attribute>"
    And the member "<member>"
    When I set the user attribute "<user attribute>" of "<member>" to "<value>"
    Then the user attribute "<user attribute>" of "<member>" is "<value>"

    Examples: What you fill in
      | user attribute | member      | value |
      | Sales District | Lukas Meyer | North |

  @runbook
  Scenario Outline: Set a user attribute of a team
    Given the user attribute "<user attribute>"
    And the team "<team>"
    When I set the user attribute "<user attribute>" of the team "<team>" to "<value>"
    Then the user attribute "<user attribute>" of the team "<team>" is "<value>"

    Examples: What you fill in
      | user attribute | team        | value |
      | Sales District | Field Sales | North |

  @runbook @sandbox
  Scenario Outline: Set a user attribute of a tenant
    Given the user attribute "<user attribute>"
    And the tenant "<tenant>"
    When I set the user attribute "<user attribute>" of the tenant "<tenant>" to "<value>"
    Then the user attribute "<user attribute>" of the tenant "<tenant>" is "<value>"

    Examples: What you fill in
      | user attribute | tenant                | value |
      | Sales District | Harbor & Pine Nordics | South |

  Rule: A new value replaces the earlier one

    Scenario: A team has a value already
      Given the user attribute "Territory"
      And the team "Finance"
      And the user attribute "Territory" of the team "Finance" is "North" already
      When I set the user attribute "Territory" of the team "Finance" to "South"
      Then the user attribute "Territory" of the team "Finance" is "South"

  Rule: Values of members and teams are independent

    Scenario: The team of a member has another value
      Given the user attribute "Territory"
      And the team "Finance" with the member "Ana Silva"
      And the user attribute "Territory" of the team "Finance" is "North" already
      When I set the user attribute "Territory" of "Ana Silva" to "South"
      Then the user attribute "Territory" of "Ana Silva" is "South"
      And the user attribute "Territory" of the team "Finance" is "North"

  Rule: Only an administrator can set user attributes

    Scenario: A member tries to set their own value
      Given the user attribute "Territory"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to set the user attribute "Territory" of "Ana Silva" to "everything"
      Then Sigma refuses, because only an administrator may do this

  Rule: The user attribute must exist

    Scenario: The user attribute does not exist
      Given the member "Ana Silva"
      When I try to set a user attribute that does not exist of "Ana Silva" to "North"
      Then Sigma refuses, because the user attribute does not exist
