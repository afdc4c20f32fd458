Feature: Add many team members
  Adds members to teams: a team and a member in each row of a file, or a list of members to one team.

  Use it for a new department, or with a list of who needs which team. Members join without admin rights, and see at once what
  is shared with the team.

  It needs a CSV file with the columns team and email. For one team, it needs the team, and a CSV file with a column email or
  the email addresses themselves, separated by commas. Members who are in the team already are skipped, so you can run the
  same file again. To remove members, use "Remove many team members" or "Make a team equal to a file". A CSV file in the
  folder of the run contains the result of each row.

  @runbook
  Scenario Outline: Add the members of a file to their teams
    Given the teams and members of the file "<team members file>"
    When I add the members of the file "<team members file>" to their teams
    Then each member of the file "<team members file>" is in the team of its row

    Examples: What you fill in
      | team members file                          |
      | features/many-members/new-team-members.csv |

  @runbook
  Scenario Outline: Add the members of a file to one team
    Given the team "<team>"
    And the members of the file "<members file>"
    When I add the members of the file "<members file>" to the team "<team>"
    Then each member of the file "<members file>" is in the team "<team>"

    Examples: What you fill in
      | team    | members file                           |
      | Finance | features/many-members/team-members.csv |

  Rule: Members who are in the team already remain in it

    Scenario: The file is run again
      Given the teams of the file "features/many-members/new-team-members.csv" with their members
      When I add the members of the file "features/many-members/new-team-members.csv" to their teams
      Then each member of the file "features/many-members/new-team-members.csv" is in the team of its row
