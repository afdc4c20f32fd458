Feature: Find members who never opened anything
  The active members who have not opened a single document: name, email address, account type, the date since
  which they are members, and id.

  Use it to find invitations that were never accepted and accounts that are paid for and not used, before you deactivate them.
  Sigma does not say when a member signed in. The recipe takes the list of what each member opened recently instead: it also
  finds members who signed in and opened nothing. Members who only look at documents that are embedded in other applications,
  and accounts that only programs use, may be found too; look at the email address before you act.

  You need to be an administrator. It sends one request for each member, and changes nothing.

  @runbook
  Scenario: List the members who have never opened anything
    When I list the members who have never opened anything
    Then each member on the list is active

  Rule: A new member has not opened anything

    Scenario: A member was just invited
      Given the member "Ana Silva"
      When I list the members who have never opened anything
      Then the member "Ana Silva" is on the list

  Rule: One document is enough
    In the sandbox, Omar Haddad opened Timber Stock, and nothing else.

    @sandbox
    Scenario: A member opened one document
      When I list the members who have never opened anything
      Then the member "Omar Haddad" is not on the list
