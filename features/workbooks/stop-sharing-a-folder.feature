Feature: Stop sharing a folder
  Revokes the grant of a member or a team on a folder.

  Use it when a colleague no longer needs a folder, or before you share it again with a lower permission. Members who may open
  its workspace, or who are in a team with a grant, can still open the folder.

  It needs a folder that you may edit, and a member or a team that has a grant on it. It removes one grant.

  @runbook
  Scenario Outline: Stop sharing a folder with a member
    Given the folder "<folder>"
    And the member "<member>"
    And "<member>" has a grant on the folder "<folder>" already
    When I revoke the grant of "<member>" on the folder "<folder>"
    Then "<member>" has no grant on the folder "<folder>"

    Examples: What you fill in
      | folder       | member      |
      | Board Papers | Lukas Meyer |

  @runbook
  Scenario Outline: Stop sharing a folder with a team
    Given the folder "<folder>"
    And the team "<team>"
    And the team "<team>" has a grant on the folder "<folder>" already
    When I revoke the grant of the team "<team>" on the folder "<folder>"
    Then the team "<team>" has no grant on the folder "<folder>"

    Examples: What you fill in
      | folder       | team    |
      | Board Papers | Finance |

  Rule: A member without a grant cannot open the folder

    Scenario: The only grant of a member is revoked
      Given the folder "Closing"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And "Ana Silva" may explore the folder "Closing" already
      When I revoke the grant of "Ana Silva" on the folder "Closing"
      Then "Ana Silva" does not see the folder "Closing"

  Rule: A team keeps its grant

    Scenario: The team of a member has a grant as well
      Given the folder "Closing"
      And the team "Finance" with the member "Ana Silva"
      And credentials of "Ana Silva"
      And the team "Finance" may view the folder "Closing" already
      And "Ana Silva" may explore the folder "Closing" already
      When I revoke the grant of "Ana Silva" on the folder "Closing"
      Then "Ana Silva" has no grant on the folder "Closing"
      And "Ana Silva" sees the folder "Closing"

  Rule: A lower permission needs a new grant

    Scenario: A folder is shared again
      Given the folder "Closing"
      And the member "Ana Silva"
      And "Ana Silva" may edit the folder "Closing" already
      When I revoke the grant of "Ana Silva" on the folder "Closing"
      And I let "Ana Silva" view the folder "Closing"
      Then "Ana Silva" may view the folder "Closing"
