Feature: Set many user attributes
  Gives members and teams the values of user attributes: an attribute, a member or a team, and a value in each row of a file.

  Use it where rows of data are filtered by user attributes, and an export of another system says who may see what. A value of
  a member takes precedence over those of the member's teams.

  It needs user attributes that exist, and a CSV file with the columns attribute and value, and email or team. In each row one
  of the latter two is empty. Members and teams who have the value already are skipped, so you can run the same file again. A
  CSV file in the folder of the run contains the result of each row.

  @runbook
  Scenario Outline: Set the values of a file
    Given the user attributes, members and teams of the file "<user attributes file>"
    When I set the user attributes of the file "<user attributes file>"
    Then the user attributes have the values of the file "<user attributes file>"

    Examples: What you fill in
      | user attributes file                      |
      | features/many-members/user-attributes.csv |
