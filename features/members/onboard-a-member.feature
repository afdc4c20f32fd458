Feature: Onboard a member
  Invites a new colleague, adds them to a team, and grants a workspace and a connection. It reads all four back from Sigma.

  Use it on a colleague's first day. The email address must be new: Sigma refuses a second member with it.

  It needs the colleague's name, email address and account type, and a workspace, a team and a connection, with the
  permissions on them. You need to be an administrator. It creates the member, who can then only be deactivated, and adds two
  grants and one team membership. Sigma mails the invitation to the colleague.

  @runbook
  Scenario Outline: Onboard a new colleague
    Given the workspace "<workspace>"
    And the team "<team>"
    And the connection "<connection>"
    When I invite "<first name>" "<last name>" at <email> as "<account type>"
    And I let "<first name> <last name>" <permission> the workspace "<workspace>"
    And I add "<first name> <last name>" to the team "<team>"
    And I let "<first name> <last name>" <connection permission> the connection "<connection>"
    Then "<first name> <last name>" is active
    And "<first name> <last name>" has the account type "<account type>"
    And "<first name> <last name>" may <permission> the workspace "<workspace>"
    And "<first name> <last name>" is in the team "<team>"
    And "<first name> <last name>" may <connection permission> the connection "<connection>"

    Examples: What you fill in
      | first name | last name | email           | account type | workspace | permission | team    | connection           | connection permission |
      | Ana        | Silva     | ana@example.com | Build        | Reporting | explore    | Finance | Snowflake production | use                   |

  Rule: Members may do what their team may do

    Scenario: A new colleague sees a workspace through the team
      Given the workspace "Reporting"
      And the team "Finance"
      And the member "Ana Silva"
      And credentials of "Ana Silva"
      And the team "Finance" may explore the workspace "Reporting" already
      When I add "Ana Silva" to the team "Finance"
      Then "Ana Silva" is in the team "Finance"
      And "Ana Silva" sees the workspace "Reporting"

  Rule: An email address belongs to one member

    Scenario: Onboard the same person twice
      Given the member "Ana Silva" at ana@example.com
      When I try to invite "Ana" "Silva" at ana@example.com as "Build"
      Then Sigma refuses, because the email address is already taken
      And there is one active member at ana@example.com
