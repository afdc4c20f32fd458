Feature: Grant a workspace
  A member or a team may work in a workspace: view, explore, organize (Sigma's screens say "contribute") or edit
  (they say "manage").

  Use it to share a workspace with one person or, better, with a team. Sigma answers the request with nothing, so the
  recipe reads the grants back and shows what is really there.

  It needs a workspace, a member and a permission. It adds one grant, or changes the one that was there.

  @runbook
  Scenario Outline: A member may work in a workspace
    Given the workspace "<workspace>"
    And the member "<member>"
    When I let "<member>" <permission> the workspace "<workspace>"
    Then "<member>" may <permission> the workspace "<workspace>"

    Examples: What you fill in
      | workspace | member   | permission |
      | Reporting | Chen Wei | explore    |

  Rule: A team can be granted a workspace too

    Scenario: Sharing with a team
      Given the workspace "Reporting"
      And the team "Finance"
      When I let the team "Finance" view the workspace "Reporting"
      Then the team "Finance" may view the workspace "Reporting"

  Rule: A member has one grant on a workspace

    Scenario: Granting more than before
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And "Ana Silva" may view the workspace "Reporting" already
      When I let "Ana Silva" edit the workspace "Reporting"
      Then "Ana Silva" may edit the workspace "Reporting"
      And "Ana Silva" has one grant on the workspace "Reporting"

  Rule: A grant opens the workspace

    Scenario: Looking for a workspace after it was shared
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      When I let "Ana Silva" view the workspace "Reporting"
      Then "Ana Silva" sees the workspace "Reporting"

    Scenario: Looking for a workspace that is not shared any more
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And "Ana Silva" may view the workspace "Reporting" already
      When I take the workspace "Reporting" from "Ana Silva"
      Then "Ana Silva" does not see the workspace "Reporting"

  Rule: A grant can be taken back

    Scenario: Taking a member's grant away
      Given the workspace "Reporting"
      And the member "Ana Silva"
      And "Ana Silva" may explore the workspace "Reporting" already
      When I take the workspace "Reporting" from "Ana Silva"
      Then "Ana Silva" has no grant on the workspace "Reporting"

  Rule: Only what exists can be granted

    Scenario: Granting a workspace that does not exist
      Given the member "Ana Silva"
      When I try to let "Ana Silva" view a workspace that does not exist
      Then Sigma refuses, because there is no such workspace

    Scenario: Granting a permission that workspaces do not have
      Given the workspace "Reporting"
      And the member "Ana Silva"
      When I try to grant "Ana Silva" the permission "own" on the workspace "Reporting"
      Then Sigma refuses, because a value has the wrong form
      And "Ana Silva" has no grant on the workspace "Reporting"
