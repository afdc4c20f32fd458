Feature: Remove many team members
  Takes members out of teams: a team and a member in each row of a file.

  Use it when projects end or people change departments. What was granted to the members directly stays.

  It needs a CSV file with the columns team and email. Members who are not in the team are skipped, so you can run the same file
  again. A CSV file in the folder of the run says how each row ended.

  @runbook
  Scenario Outline: Remove the members of a file from their teams
    Given the teams of the file "<team members file>" with their members
    When I remove the members of the file "<team members file>" from their teams
    Then no member of the file "<team members file>" is in the team of its row

    Examples: What you fill in
      | team members file                              |
      | features/many-members/leaving-team-members.csv |
