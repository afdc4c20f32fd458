Feature: List members
  Lists the members of the organization: name, email address, account type and id of each. The recipe reads all pages.

  Use it to see who is in your organization, or to get the ids that other tools need. Since June 2026 Sigma always returns
  pages, so a script that reads a single response sees the first 50 members only.

  You need to be an administrator: the recipe reads the account types, too. It changes nothing.

  @runbook
  Scenario Outline: List all members
    When I list the active members, <page size> at a time
    Then no member is listed twice
    And I am on the list
    And each account type on the list is one of the organization

    Examples: What you fill in
      | page size |
      | 100       |

  Rule: Deactivated members are listed only on request

    Scenario: A deactivated member is left out
      Given the deactivated member "Ana Silva"
      When I list the active members
      Then the member "Ana Silva" is not on the list

    Scenario: A deactivated member is listed on request
      Given the deactivated member "Ana Silva"
      When I list all members
      Then the member "Ana Silva" is on the list

  Rule: A new member is on the list at once

    Scenario: Two new members are listed right after the invitation
      Given the member "Ana Silva"
      And the member "Ben Okoye"
      When I list the active members
      Then the member "Ana Silva" is on the list
      And the member "Ben Okoye" is on the list
