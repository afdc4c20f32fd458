Feature: Stop sharing a workbook
  Revokes the grant of a member or a team on a workbook.

  Use it when someone no longer needs a workbook. Members who may open its folder, or who are in a team with a grant, can
  still open it.

  It needs a workbook that you may edit, and a member or a team that has a grant on it. It removes one grant.

  @runbook
  Scenario Outline: Stop sharing a workbook with a member
    Given the workbook "<workbook>"
    And the member "<member>"
    And "<member>" has a grant on the workbook "<workbook>" already
    When I revoke the grant of "<member>" on the workbook "<workbook>"
    Then "<member>" has no grant on the workbook "<workbook>"

    Examples: What you fill in
      | workbook       | member      |
      | Orders of 2025 | Lukas Meyer |

  @runbook
  Scenario Outline: Stop sharing a workbook with a team
    Given the workbook "<workbook>"
    And the team "<team>"
    And the team "<team>" has a grant on the workbook "<workbook>" already
    When I revoke the grant of the team "<team>" on the workbook "<workbook>"
    Then the team "<team>" has no grant on the workbook "<workbook>"

    Examples: What you fill in
      | workbook       | team    |
      | Orders of 2025 | Finance |

  Rule: A member without a grant does not see the workbook

    Scenario: The only grant of a member is revoked
      Given the workbook "Weekly Numbers"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And "Ana Silva" may explore the workbook "Weekly Numbers" already
      When I revoke the grant of "Ana Silva" on the workbook "Weekly Numbers"
      Then "Ana Silva" has no grant on the workbook "Weekly Numbers"
      And "Ana Silva" does not see the workbook "Weekly Numbers"

  Rule: A team keeps its grant

    Scenario: The team of a member has a grant as well
      Given the workbook "Weekly Numbers"
      And the team "Finance" with the member "Ana Silva"
      And credentials of "Ana Silva"
      And the team "Finance" may view the workbook "Weekly Numbers" already
      And "Ana Silva" may explore the workbook "Weekly Numbers" already
      When I revoke the grant of "Ana Silva" on the workbook "Weekly Numbers"
      Then "Ana Silva" has no grant on the workbook "Weekly Numbers"
      And "Ana Silva" sees the workbook "Weekly Numbers"

  Rule: Other members keep their grants

    Scenario: Two members have a grant
      Given the workbook "Weekly Numbers"
      And the member "Ana Silva"
      And the member "Ben Okoye"
      And "Ana Silva" may view the workbook "Weekly Numbers" already
      And "Ben Okoye" may view the workbook "Weekly Numbers" already
      When I revoke the grant of "Ana Silva" on the workbook "Weekly Numbers"
      Then "Ana Silva" has no grant on the workbook "Weekly Numbers"
      And "Ben Okoye" may view the workbook "Weekly Numbers"
