Feature: Share a workbook
  Lets a member or a team view, explore or edit a workbook.

  Use it to share one workbook with a colleague or, better, with a team, without sharing the folder that it is in.

  It needs a workbook that you may edit, a permission, and a member or a team. It adds one grant, or changes the one that the
  member or team has.

  @runbook
  Scenario Outline: Share a workbook with a member
    Given the workbook "<workbook>"
    And the member "<member>"
    When I let "<member>" <workbook permission> the workbook "<workbook>"
    Then "<member>" may <workbook permission> the workbook "<workbook>"

    Examples: What you fill in
      | workbook       | member   | workbook permission |
      | Weekly Numbers | Chen Wei | explore             |

  @runbook
  Scenario Outline: Share a workbook with a team
    Given the workbook "<workbook>"
    And the team "<team>"
    When I let the team "<team>" <workbook permission> the workbook "<workbook>"
    Then the team "<team>" may <workbook permission> the workbook "<workbook>"

    Examples: What you fill in
      | workbook       | team    | workbook permission |
      | Weekly Numbers | Finance | view                |

  Rule: A member has one grant on a workbook

    Scenario: A second grant replaces the first one
      Given the workbook "Weekly Numbers"
      And the member "Ana Silva"
      And "Ana Silva" may view the workbook "Weekly Numbers" already
      When I let "Ana Silva" edit the workbook "Weekly Numbers"
      Then "Ana Silva" may edit the workbook "Weekly Numbers"
      And "Ana Silva" has one grant on the workbook "Weekly Numbers"

  Rule: A member sees a shared workbook

    Scenario: Find a workbook after it was shared
      Given the workbook "Weekly Numbers"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" view the workbook "Weekly Numbers"
      Then "Ana Silva" sees the workbook "Weekly Numbers"

  Rule: Only what exists can be shared

    Scenario: The workbook does not exist
      Given the member "Ana Silva"
      When I try to let "Ana Silva" view a workbook that does not exist
      Then Sigma refuses, because the workbook does not exist
