Feature: See what account types are used for
  Lists the account types of the organization with their permissions and their use: how many active members have it, how many
  of them opened a document since a date, and how many own a workbook.

  Use it to find members who need only a smaller account type: those who may build and own no workbook, or who open nothing.
  Sigma reports no other use, so the recipe reads what each member opened recently; embedded documents may be missing there.

  It needs a date such as 2026-01-31, or a number of days such as "90 days ago". You need to be an administrator. It sends one
  request for each member, and changes nothing.

  @runbook
  Scenario Outline: Count what the members of each account type do
    When I list what account types have been used for since "<start date>"
    Then each active member is counted under an account type

    Examples: What you fill in
      | start date  |
      | 90 days ago |

  Rule: Members are counted by what they do
    In the sandbox, two members have the account type Build. Priya Raman opened a workbook yesterday, Daniel Osei 20 days
    ago, and both own workbooks. Members with the account type View own none.

    @sandbox
    Scenario: Members who opened a document since a date
      When I list what account types have been used for since "10 days ago"
      Then one of the members with the account type "Build" has opened a document

    @sandbox
    Scenario: Members who own a workbook
      When I list what account types have been used for since "10 days ago"
      Then 2 of the members with the account type "Build" own a workbook

    @sandbox
    Scenario: Members who own nothing
      When I list what account types have been used for since "10 days ago"
      Then none of the members with the account type "View" own a workbook
