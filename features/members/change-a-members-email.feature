Feature: Change a member's email
  Changes the email address of a member. The member keeps the id, the account type, the teams and the grants.

  Use it when a colleague's name or your domain changes. If your identity provider manages the member, change the address
  there instead.

  It needs a member, and an email address that no member has. You need to be an administrator. It changes the email address
  and nothing else.

  @runbook
  Scenario Outline: Change the email address of a member
    Given the member "<member>"
    When I change the email address of "<member>" to <new email>
    Then there is one active member at <new email>
    And "<member>" is as before, but at <new email>

    Examples: What you fill in
      | member   | new email            |
      | Chen Wei | chen.wei@example.org |

  Rule: Teams and grants remain

    Scenario: A member with a team and a grant gets another email address
      Given the team "Finance"
      And the workspace "Reporting"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      And "Ana Silva" may explore the workspace "Reporting" already
      When I change the email address of "Ana Silva" to ana.silva@example.org
      Then "Ana Silva" is in the team "Finance"
      And "Ana Silva" may explore the workspace "Reporting"

  Rule: The old email address becomes free

    Scenario: No member has the old email address
      Given the member "Ana Silva" at ana@example.com
      When I change the email address of "Ana Silva" to ana.silva@example.org
      Then there is no member at ana@example.com

  Rule: An email address belongs to one member

    Scenario: The email address of a colleague is taken
      Given the member "Ana Silva" at ana@example.com
      And the member "Ben Okoye" at ben@example.com
      When I try to change the email address of "Ana Silva" to ben@example.com
      Then Sigma refuses, because the email address is already taken
      And "Ana Silva" is as before
