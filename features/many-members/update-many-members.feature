Feature: Update many members
  Changes first name, last name and account type of the members of a file.

  Use it after a reorganization, or to bring names in line with your identity provider. The whole file is checked before the
  first request: column names, email addresses, addresses that occur twice, and account types.

  It needs a CSV file with a column email, and at least one of the columns first name, last name and account type. You need to
  be an administrator. An empty cell changes nothing. Members who already match the file are skipped, so you can run the same
  file again. The owner of the credentials keeps their account type. A CSV file in the folder of the run contains the result
  of each row.

  @runbook
  Scenario Outline: Change the members of a file
    Given the members at the email addresses of the file "<changes file>"
    When I update the members of the file "<changes file>"
    Then each member of the file "<changes file>" is active and has the names and the account type of the file

    Examples: What you fill in
      | changes file                              |
      | features/many-members/changed-members.csv |

  Rule: An empty cell changes nothing

    Scenario: The file has only account types
      Given the member "Vera Holm" at vera.holm@harborandpine.example.com
      When I update the members of the file "features/many-members/changed-account-types.csv"
      Then "Vera Holm" is as before, but with the account type "Build"

  Rule: Members who already match the file are skipped

    Scenario: Each member has the names and the account type of the file
      Given the members of the file "features/many-members/team-members.csv"
      When I update the members of the file "features/many-members/team-members.csv"
      Then each member of the file "features/many-members/team-members.csv" is active and has the names and the account type of the file
