Feature: Create many members
  Invites every person of a CSV file: first name, last name, email and account type in each row.

  Use it for a new department, or to migrate the users of another tool. The recipe checks the whole file before the first
  request: column names, email addresses, addresses that occur twice, and account types. Sigma is asked to mail an invitation
  to each new member.

  It needs the file. You need to be an administrator. Other columns are ignored. A row whose email address belongs to an
  active member is skipped, so you can run the same file again after a failure to create only the missing members. A row that
  Sigma refuses does not stop the others, unless you give `--stop-after-failures`. A CSV file in the folder of the run
  contains the result of each row.

  @runbook
  Scenario Outline: Invite the people of a file
    When I invite the members of the file "<members file>"
    Then each member of the file "<members file>" is active and has the names and the account type of the file

    Examples: What you fill in
      | members file                          |
      | features/many-members/new-members.csv |

  Rule: Existing members are skipped

    Scenario: The file is run again
      Given the members of the file "features/many-members/new-members.csv"
      When I invite the members of the file "features/many-members/new-members.csv"
      Then there is one active member at mia.olsen@example.com
      And there is one active member at lea.martin@example.com
