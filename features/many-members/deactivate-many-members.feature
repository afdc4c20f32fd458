Feature: Deactivate many members
  Deactivates every member of a file. Their documents go to the owner of the credentials.

  Use it after a department has left. To keep documents with a colleague, transfer them first with `transfer-all-documents`.

  It needs a CSV file with a column email, or the email addresses themselves, separated by commas. You need to be an
  administrator. Members who are deactivated already are skipped. The owner of the credentials is never deactivated. A CSV
  file in the folder of the run contains the result of each row. Undoing the run reactivates the members, returns their
  documents and folders, and lists the scheduled exports that stay with the owner of the credentials.

  @runbook
  Scenario Outline: Deactivate the members of a file
    Given the members of the file "<members file>"
    When I deactivate the members of the file "<members file>"
    Then each member of the file "<members file>" is deactivated

    Examples: What you fill in
      | members file                           |
      | features/many-members/team-members.csv |
