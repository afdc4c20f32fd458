Feature: Share a folder
  Lets a member or a team view, explore, organize or edit a folder and everything in it.

  Use it to open one folder to a colleague or a team, without opening its whole workspace. The folders and documents in it
  inherit the permission. Sigma raises the permission that a member or team has, and never lowers it: to lower it, stop
  sharing the folder first.

  It needs a folder that you may edit, a permission, and a member or a team. It adds one grant, or raises the one that the
  member or team has.

  @runbook
  Scenario Outline: Share a folder with a member
    Given the folder "<folder>"
    And the member "<member>"
    When I let "<member>" <permission> the folder "<folder>"
    Then "<member>" may <permission> the folder "<folder>"

    Examples: What you fill in
      | folder   | member   | permission |
      | Planning | Chen Wei | organize   |

  @runbook
  Scenario Outline: Share a folder with a team
    Given the folder "<folder>"
    And the team "<team>"
    When I let the team "<team>" <permission> the folder "<folder>"
    Then the team "<team>" may <permission> the folder "<folder>"

    Examples: What you fill in
      | folder   | team    | permission |
      | Planning | Finance | view       |

  Rule: Sigma raises a permission and never lowers it

    Scenario: A higher permission replaces the first one
      Given the folder "Closing"
      And the member "Ana Silva"
      And "Ana Silva" may view the folder "Closing" already
      When I let "Ana Silva" organize the folder "Closing"
      Then "Ana Silva" may organize the folder "Closing"
      And "Ana Silva" has one grant on the folder "Closing"

    Scenario: A lower permission changes nothing
      Given the folder "Closing"
      And the member "Ana Silva"
      And "Ana Silva" may explore the folder "Closing" already
      When I let "Ana Silva" view the folder "Closing"
      Then "Ana Silva" may explore the folder "Closing"
      And "Ana Silva" has one grant on the folder "Closing"

  Rule: A member can open a shared folder

    Scenario: Open a folder after it was shared
      Given the folder "Closing"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" view the folder "Closing"
      Then "Ana Silva" sees the folder "Closing"

  Rule: Documents in the folder inherit the permission

    Scenario: A workbook is in a shared folder
      Given the folder "Closing"
      And the workbook "Budget" in the folder "Closing"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" view the folder "Closing"
      Then "Ana Silva" sees the workbook "Budget"

  Rule: Only what exists can be shared

    Scenario: The folder does not exist
      Given the member "Ana Silva"
      When I try to let "Ana Silva" view a folder that does not exist
      Then Sigma refuses, because the folder does not exist
