Feature: List the values of a user attribute
  Lists the members, teams and tenants for which a user attribute is set, with their values.

  Use it to review who sees which rows, where the user attribute filters data. Members without a value of their own are not
  listed: the value of one of their teams applies to them, or the default value.

  It needs a user attribute. You need to be an administrator. It changes nothing.

  @runbook
  Scenario Outline: List the values
    Given the user attribute "<user attribute>"
    When I list the values of the user attribute "<user attribute>"
    Then no value is listed twice

    Examples: What you fill in
      | user attribute |
      | Sales District |

  Rule: Members and teams with a value are listed

    Scenario: A member and a team have a value
      Given the user attribute "Territory"
      And the team "Finance" with the member "Ana Silva"
      And the user attribute "Territory" of the team "Finance" is "North" already
      And the user attribute "Territory" of "Ana Silva" is "South" already
      When I list the values of the user attribute "Territory"
      Then the member "Ana Silva" is on the list
      And the team "Finance" is on the list
      And no value is listed twice

  Rule: Tenants with a value are listed

    @sandbox
    Scenario: A tenant has a value
      Given the user attribute "Territory"
      And the tenant "Harbor & Pine Nordics"
      And the user attribute "Territory" of the tenant "Harbor & Pine Nordics" is "North" already
      When I list the values of the user attribute "Territory"
      Then the tenant "Harbor & Pine Nordics" is on the list

  Rule: Only an administrator can read the values

    Scenario: A colleague tries to read the values
      Given the user attribute "Territory"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When "Ana Silva" tries to list the values of the user attribute "Territory"
      Then Sigma refuses, because only an administrator may do this
