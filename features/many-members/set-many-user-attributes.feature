Feature: Set many user attributes
  Sets user attributes of members and teams: an attribute, a member or a team, and a value in each row of a file.

  Use it where user attributes filter data, and an export of another system says who may see which rows. The value of a member
  takes precedence over the values of the member's teams.

  It needs existing user attributes, and a CSV file with the columns attribute and value, and email or team. If the file has
  both email and team, one of them is empty in each row. You need to be an administrator. Members and teams who have the value
  already are skipped, so you can run the same file again. A CSV file in the folder of the run contains the result of each
  row.

  @runbook
  Scenario Outline: Set the values of a file
    Given the user attributes, members and teams of the file "<user attributes file>"
    When I set the user attributes of the file "<user attributes file>"
    Then the user attributes have the values of the file "<user attributes file>"

    Examples: What you fill in
      | user attributes file                      |
      | features/many-members/user-attributes.csv |
