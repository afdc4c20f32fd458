Feature: Grant a workspace
  Lets a member or a team view a workspace, explore it, organize it ("contribute" in Sigma's user interface) or edit it
  ("manage").

  Use it to share a workspace with one person or, better, with a team.

  It needs a workspace, a permission, and a member or a team. It adds one grant, or changes the one that the member or team
  has.

  @runbook
  Scenario Outline: Grant a workspace to a member
    Given the workspace "<workspace>"
    And the member "<member>"
    When I let "<member>" <permission> the workspace "<workspace>"
    Then "<member>" may <permission> the workspace "<workspace>"

    Examples: What you fill in
      | workspace | member   | permission |
      | Reporting | Chen Wei | explore    |

  @runbook
  Scenario Outline: Grant a workspace to a team
    Given the workspace "<workspace>"
    And the team "<team>"
    When I let the team "<team>" <permission> the workspace "<workspace>"
    Then the team "<team>" may <permission> the workspace "<workspace>"

    Examples: What you fill in
      | workspace | team    | permission |
      | Reporting | Finance | view       |

  Rule: A member has one grant on a workspace

    Scenario: A second grant replaces the first one
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And "Ana Silva" may view the workspace "Reporting" already
      When I let "Ana Silva" edit the workspace "Reporting"
      Then "Ana Silva" may edit the workspace "Reporting"
      And "Ana Silva" has one grant on the workspace "Reporting"

  Rule: A member sees a granted workspace

    Scenario: Find a workspace after it was granted
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" view the workspace "Reporting"
      Then "Ana Silva" sees the workspace "Reporting"

  Rule: A grant can be revoked

    Scenario: Revoke the grant of a member
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And "Ana Silva" may explore the workspace "Reporting" already
      When I revoke the grant of "Ana Silva" on the workspace "Reporting"
      Then "Ana Silva" has no grant on the workspace "Reporting"
      And "Ana Silva" does not see the workspace "Reporting"

  Rule: Only what exists can be granted

    Scenario: The workspace does not exist
      Given the member "Ana Silva"
      When I try to let "Ana Silva" view a workspace that does not exist
      Then Sigma refuses, because the workspace does not exist

    Scenario: Workspaces do not have the permission
      Given the workspace "Reporting"
      And the member "Ana Silva"
      When I try to grant "Ana Silva" the permission "own" on the workspace "Reporting"
      Then Sigma refuses, because a value is invalid
      And "Ana Silva" has no grant on the workspace "Reporting"
