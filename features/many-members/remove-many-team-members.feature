Feature: Remove many team members
  Removes members from teams: a team and a member in each row of a file, or a list of members of one team.

  Use it when projects end or people change departments. Direct grants of the members remain.

  It needs a CSV file with the columns team and email. For one team, it needs the team, and a CSV file with a column email or
  the email addresses themselves, separated by commas. Members who are not in the team are skipped, so you can run the same
  file again. A CSV file in the folder of the run contains the result of each row.

  @runbook
  Scenario Outline: Remove the members of a file from their teams
    Given the teams of the file "<team members file>" with their members
    When I remove the members of the file "<team members file>" from their teams
    Then no member of the file "<team members file>" is in the team of its row

    Examples: What you fill in
      | team members file                              |
      | features/many-members/leaving-team-members.csv |

  @runbook
  Scenario Outline: Remove the members of a file from one team
    Given the team "<team>"
    And the team "<team>" with the members of the file "<members file>"
    When I remove the members of the file "<members file>" from the team "<team>"
    Then no member of the file "<members file>" is in the team "<team>"

    Examples: What you fill in
      | team        | members file                                   |
      | Field Sales | features/many-members/leaving-team-members.csv |
